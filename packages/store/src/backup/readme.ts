/** Inside every backup, for whoever opens one without the program. */
export const README = `A backup of Samvirke's database.

manifest.json      what is in here: the program's version, the database's migrations, each table's columns, number of
                   rows and SHA-256, the last event of each body's log, and which tables are left out.
tables/<name>.ndjson   a line a row, in JSON (UTF-8), in the order of the primary key. Times are UTC, dates YYYY-MM-DD,
                   bytes are hexadecimal after \\x, amounts are in oere where the column's name ends in _ore.

It is put back by "samvirke restore <file>" into an empty database, embedded or PostgreSQL, of the same version or a
later one. It holds what bodies have not published and who people are: keep it as you keep the database itself.
`;
