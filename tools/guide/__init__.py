"""The teacher's run-sheets, answer key and figure sheets, made from the notebooks: `make guide`."""
