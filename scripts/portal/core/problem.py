"""What is wrong in a data file, said in one line that helps to mend it."""

from dataclasses import dataclass
from pathlib import Path

from portal.core.folders import ROOT


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file, its line (0 when no line applies), what is wrong, how to mend it."""

    file: Path
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        name = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else self.file
        place = f"{name}:{self.line}" if self.line else str(name)
        return f"{place}: {self.what.rstrip('.')}. {self.mend}"


class Wrong(Exception):
    """Raised when data cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
