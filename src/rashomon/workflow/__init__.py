"""Add, read, link, compare over a Case: the only place that knows all rooms."""

from rashomon.workflow.adding import Added, AddReport
from rashomon.workflow.case import Case
from rashomon.workflow.progress import Progress
from rashomon.workflow.reading import ReadReport
from rashomon.workflow.single import compare, read

__all__ = ["AddReport", "Added", "Case", "Progress", "ReadReport", "compare", "read"]
