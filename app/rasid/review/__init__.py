"""What a reviewer does, as functions over core and storage."""
