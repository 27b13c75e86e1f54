"""Files on disk become Reports, or a Rejected line that says why not."""

from dragoman.read.dates import check_date
from dragoman.read.files import find_files
from dragoman.read.reports import read_report

__all__ = ["check_date", "find_files", "read_report"]
