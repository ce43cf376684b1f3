/*
 * A git index as it lies in its file, looked up and edited as bytes.
 *
 * An index is one sorted list with one checksum: whoever enters a file copies
 * all of it. To copy it costs a tenth of taking it apart and putting it
 * together again. What is not known for certain is declined: versions and
 * extensions other than those named here are git's own to edit
 * (index_other.h). Format: git's gitformat-index(5).
 */
#ifndef TD_STORE_INDEX_BYTES_H
#define TD_STORE_INDEX_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TD_INDEX_ID_SIZE 20

enum td_index_form {
	TD_INDEX_KNOWN,
	TD_INDEX_FOREIGN, /* right as it seems, and not for this code to edit */
	TD_INDEX_DAMAGED  /* no index, or one whose checksum does not fit */
};

struct td_index {
	unsigned char *bytes; /* the whole file; the index owns it */
	size_t size;
	uint32_t count;
	size_t entries_end; /* where extensions begin */
	size_t tree;        /* payload of TREE; 0: there is none */
	size_t tree_size;
	size_t blocks; /* payload of IEOT; 0: none */
	size_t blocks_size;
	bool ends_marked; /* EOIE is there */
	bool summed;      /* it has a checksum (index.skipHash is off) */
	bool unmerged;    /* some entry has a stage */
	bool nameless;    /* some entry has no path */
};

/*
 * Takes bytes, which the index then owns whatever the answer, and reads their
 * outline. Entries in a wrong order, names that are cut off or empty, lengths
 * that do not add up make it TD_INDEX_DAMAGED. size 0 is an index without an
 * entry, as where no file is. td_index_clear() afterwards.
 */
enum td_index_form
td_index_outline(struct td_index *index, unsigned char *bytes, size_t size);

/* NULL or an empty one is fine. */
void
td_index_clear(struct td_index *index);

/* What is asked of an index. */
struct td_index_query {
	const char *path; /* or "path/": what stands below it */
	/* Answered: */
	size_t at;     /* offset of the first entry that is not before it */
	size_t length; /* bytes of the entry of that very path; 0: none */
	bool below;    /* that first entry's path begins with path */
};

/* Answers queries, which are sorted as git sorts paths (by bytes, a path
 * before those that continue it). */
void
td_index_look(struct td_index_query *queries, size_t count,
              const struct td_index *index);

/* The id in an entry that a query found. */
const unsigned char *
td_index_id_at(const struct td_index *index,
               const struct td_index_query *found);

/* What lets git see that a file is unchanged without reading it; all zeros:
 * it has to read it. */
struct td_index_stat {
	uint32_t ctime, ctime_ns, mtime, mtime_ns;
	uint32_t dev, ino, uid, gid, size;
};

struct td_index_edit {
	const char *path;
	size_t at;     /* as looked up */
	size_t length; /* of the entry that goes; 0: none */
	uint32_t mode; /* of what comes */
	unsigned char id[TD_INDEX_ID_SIZE];
	struct td_index_stat stat;
};

/*
 * Entries that were entered in the second in which the index was written, or
 * later (racy, in git's word): git compares the content of such files itself,
 * and no longer would once the index is younger. Calls doubt(opaque, path,
 * stat, id) for each, which says whether git must look; such entries are so
 * marked that it does. written is when the index was written, in seconds.
 */
void
td_index_doubt(struct td_index *index, uint32_t written,
               bool (*doubt)(void *opaque, const char *path,
                             const struct td_index_stat *stat,
                             const unsigned char *id),
               void *opaque);

/*
 * Writes the index with edits, sorted by path, to a file that is empty. TREE
 * is kept but for the directories that an edit is in, IEOT and EOIE are made
 * to fit, REUC is copied. Returns 0, or an errno.
 */
int
td_index_write(int fd, const struct td_index *index,
               const struct td_index_edit *edits, size_t count);

#endif
