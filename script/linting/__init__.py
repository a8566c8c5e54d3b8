"""The rules of script/lint, one a module; each has `faults(tree)`."""
