"""Events side by side: fields as rows, events as columns, what comes of them last."""
