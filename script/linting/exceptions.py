"""Files that a rule lets pass for now, each with its reason. The lists only shrink: an entry without use is a fault."""
import pathlib

from .tree import Fault


def apply(exceptions, found, tree, module):
    """The faults of files that no exception names, and one for each exception that nothing needs any more."""
    needed = {fault.path for fault in found}
    rule = f"script/linting/{pathlib.Path(module).name}"
    # In a tree that is not this repository, its exceptions say nothing.
    stale = [path for path in exceptions if path not in needed] if rule in tree.files else []
    return [fault for fault in found if fault.path not in exceptions] + [
        Fault(rule, 1, f"the exception for {path} ({exceptions[path]}) is not needed any more: remove it.") for path in stale
    ]
