/*
 * What a check has worked out of all records of a snapshot, kept with their
 * reader for the next that asks.
 */
#ifndef TD_ARCHIVE_READER_WORK_H
#define TD_ARCHIVE_READER_WORK_H

struct td_reader;

/* Whoever works it out says what it is. */
struct td_reader_work;

/* *work is NULL at first, and given to `end` when the reader is freed. NULL:
 * this reader is for a few records, which may still change. */
struct td_reader_work **
td_reader_work(struct td_reader *reader,
               void (*end)(struct td_reader_work *work));

#endif
