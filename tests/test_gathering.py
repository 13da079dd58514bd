"""A report whose findings stand in a file is the same in every format."""

from __future__ import annotations

import pytest

from tests.cli.process import BAD, project
from tqa import pipeline
from tqa.gathering import Gathered
from tqa.pipeline import Job, run
from tqa.render import FORMATS, rendered
from tqa.render.options import RenderOptions
from tqa.report import Report
from tqa.settings import Settings


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Report]:
    folder = project(tmp_path_factory.mktemp("gathering") / "p")
    for number in range(4):
        (folder / "texts" / f"{number}.md").write_text(BAD * 40, encoding="utf-8")
    settings = Settings(shipped=False, glossaries=(str(folder / "glossaries"),), root=str(folder))
    job = Job((str(folder / "texts"),), keep_sources=True)
    wanted = run(job, settings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "Gathered", lambda: Gathered(100))
        found = run(job, settings)
    return wanted, found


def test_the_findings_stand_in_a_file(reports: tuple[Report, Report]) -> None:
    wanted, found = reports
    assert len(wanted.findings) > 300
    assert isinstance(wanted.findings, tuple)
    assert not isinstance(found.findings, tuple)
    assert tuple(found.findings) == wanted.findings


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_the_same(reports: tuple[Report, Report], name: str) -> None:
    options = RenderOptions(version="0")
    wanted, found = (FORMATS[name](report, options) for report in reports)
    assert found == wanted
    assert "".join(rendered(name, reports[1], options)) == wanted
