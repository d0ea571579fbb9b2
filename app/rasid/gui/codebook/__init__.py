"""The codebook beside the field: what it says about where one is."""
