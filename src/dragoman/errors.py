"""All errors of Dragoman: one base, the tree drawn here.

DragomanError
├── UsageError          the call cannot be carried out as given
│   ├── DateError       a date given by the user does not read as one
│   └── CodebookError   a codebook or table file is broken
├── ReportError         one report cannot be read; the others go on
└── StoreError          the store cannot be used
    ├── NotAStoreError  the file is not a Dragoman store
    ├── BusyStoreError  another process holds the store
    └── DamagedError    the store's content contradicts itself

The first argument is the whole message, so that errors pickle across workers.
A message says what failed, on what, and what to do.
"""


class DragomanError(Exception):
    """Base of all errors that Dragoman raises on purpose."""


class UsageError(DragomanError):
    """The call cannot be carried out as given."""


class DateError(UsageError):
    """A date given by the user does not read as one."""


class CodebookError(UsageError):
    """A codebook or table file is broken; the message names file and entry."""


class ReportError(DragomanError):
    """One report cannot be read; the run goes on with the others."""


class StoreError(DragomanError):
    """The store cannot be used."""


class NotAStoreError(StoreError):
    """The file exists and is not a Dragoman store."""


class BusyStoreError(StoreError):
    """Another process holds the store open."""


class DamagedError(StoreError):
    """The store's content contradicts itself."""
