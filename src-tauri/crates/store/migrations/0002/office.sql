-- SHA-256 of the emblem's file.
ALTER TABLE office ADD COLUMN emblem TEXT;
