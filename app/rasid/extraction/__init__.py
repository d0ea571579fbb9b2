"""From text to proposals: normalise, tokenise, match, assemble; pure functions over resources."""
