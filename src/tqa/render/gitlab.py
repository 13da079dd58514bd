"""GitLab Code Quality: a JSON array of what its merge request widget reads."""

from __future__ import annotations

import hashlib
import json

from tqa.finding import Finding
from tqa.render.options import RenderOptions
from tqa.render.places import rooted
from tqa.report import Report

_LEVELS = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(report: Report, options: RenderOptions) -> str:
    """Return the array; the rule begins the description because the widget hides its name."""
    issues = [_issue(finding, options.prefix) for finding in report.findings]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, prefix: str) -> dict[str, object]:
    path = rooted(finding.path, prefix)
    return {
        "description": f"{finding.rule}: {finding.message}. {finding.why}",
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, finding),
        "severity": _LEVELS[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.line}},
    }


def _fingerprint(path: str, finding: Finding) -> str:
    """Hash of path and finding: GitLab shows equal fingerprints once, in whatever file."""
    key = f"{path}\x1f{finding.fingerprint}".encode("utf-8", "surrogateescape")
    return hashlib.sha256(key).hexdigest()[:32]
