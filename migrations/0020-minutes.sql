-- What becomes of minutes: kept, corrected, signed and approved.
create schema minutes;
