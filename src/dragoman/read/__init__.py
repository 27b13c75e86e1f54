"""Files to reports: text, front matter, and why a file was rejected."""
