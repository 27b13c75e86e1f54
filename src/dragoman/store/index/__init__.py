"""The index beside a store: what views and search ask of the record, made anew at will."""
