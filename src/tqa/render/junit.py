"""JUnit XML: a suite a file, a case a finding, a passed case for a clean file.

Errors and warnings are failed cases. Suggestions are skipped ones, because they fail no build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tqa.finding import Finding
from tqa.render.options import RenderOptions
from tqa.render.places import by_file, rooted
from tqa.render.xmltext import allowed, document, node
from tqa.report import Problem, Report

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def render(report: Report, options: RenderOptions) -> str:
    """Return the suites; a file that could not be checked is a suite with an error."""
    suites = [_suite(path, found, options.prefix) for path, found in by_file(report).items()]
    suites += [_broken(problem, options.prefix) for problem in report.problems]
    cases = sum(max(1, len(found)) for found in by_file(report).values())
    root = node(
        "testsuites",
        name="tqa",
        tests=cases + len(report.problems),
        failures=sum(map(_fails, report.findings)),
        errors=len(report.problems),
    )
    root.extend(suites)
    return document(root)


def _fails(finding: Finding) -> bool:
    return finding.severity != "suggestion"


def _suite(path: str, findings: list[Finding], prefix: str) -> Element:
    name = rooted(path, prefix)
    failed = sum(map(_fails, findings))
    suite = node(
        "testsuite",
        name=name,
        tests=max(1, len(findings)),
        failures=failed,
        errors=0,
        skipped=len(findings) - failed,
    )
    if not findings:
        suite.append(node("testcase", name="tqa", classname=name))
    for finding in findings:
        title = f"{finding.line}:{finding.column} {finding.rule}"
        case = node("testcase", name=title, classname=name)
        tag = "failure" if _fails(finding) else "skipped"
        outcome = node(tag, type=finding.severity, message=finding.message)
        outcome.text = allowed(_details(name, finding))
        case.append(outcome)
        suite.append(case)
    return suite


def _details(name: str, finding: Finding) -> str:
    place = f"{name}:{finding.line}:{finding.column}: “{finding.text}”"
    options = [f"suggestion: {item.text} ({item.safety})" for item in finding.suggestions]
    return "\n".join([place, f"why: {finding.why}", *options])


def _broken(problem: Problem, prefix: str) -> Element:
    name = rooted(problem.path, prefix)
    suite = node("testsuite", name=name, tests=1, failures=0, errors=1, skipped=0)
    case = node("testcase", name="tqa", classname=name)
    case.append(node("error", type="unreadable", message=problem.message))
    suite.append(case)
    return suite
