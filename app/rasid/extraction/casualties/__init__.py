"""Casualty facts: what befell whom, how many, and on what basis they are counted (codebook §4)."""
