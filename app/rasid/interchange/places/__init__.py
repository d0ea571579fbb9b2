"""Lists of places from outside: GeoNames dumps, OCHA P-code tables, tables of one's own."""
