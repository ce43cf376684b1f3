/* A document before it is laid out. */

#include "draft/paper.h"
#include "base/alloc.h"

#include <stdlib.h>

struct td_paper *
td_draft_add_paper(struct td_draft *draft)
{
	struct td_paper *paper = td_alloc(1, sizeof *paper);

	draft->papers = td_grow(draft->papers, draft->count, &draft->capacity,
	                        sizeof(struct td_paper *));
	draft->papers[draft->count++] = paper;
	return paper;
}

struct td_block *
td_blocks_add(struct td_blocks *blocks, enum td_block_kind kind,
              const char *label, const char *text)
{
	struct td_block *block;

	blocks->items = td_grow(blocks->items, blocks->count, &blocks->capacity,
	                        sizeof *blocks->items);
	block = &blocks->items[blocks->count++];
	*block = (struct td_block){
		.kind = kind,
		.label = label ? td_strdup(label) : NULL,
		.text = text ? td_strdup(text) : NULL,
	};
	return block;
}

void
td_grid_add_column(struct td_grid *grid, const char *heading,
                   enum td_align align, unsigned share)
{
	grid->columns = td_realloc(grid->columns, grid->column_count + 1,
	                           sizeof *grid->columns);
	grid->columns[grid->column_count++] = (struct td_column){
		.heading = td_strdup(heading), .align = align, .share = share
	};
}

size_t
td_grid_rows(const struct td_grid *grid)
{
	return grid->column_count > 0 ? grid->cells.count / grid->column_count
	                              : 0;
}

static void
clear_grid(struct td_grid *grid)
{
	for (size_t i = 0; i < grid->column_count; i++)
		free(grid->columns[i].heading);
	free(grid->columns);
	td_strlist_clear(&grid->cells);
}

static void
clear_blocks(struct td_blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		free(blocks->items[i].label);
		free(blocks->items[i].text);
		clear_grid(&blocks->items[i].grid);
	}
	free(blocks->items);
}

static void
clear_signer(struct td_signer *signer)
{
	td_strlist_clear(&signer->lines);
	free(signer->name);
}

static void
free_paper(struct td_paper *paper)
{
	free(paper->above);
	free(paper->issuer);
	free(paper->number);
	free(paper->place_date);
	free(paper->kind);
	free(paper->about);
	free(paper->annex_title);
	free(paper->annex_note);
	clear_blocks(&paper->blocks);
	clear_blocks(&paper->annex);
	clear_signer(&paper->signer);
	clear_signer(&paper->secretary);
	td_strlist_clear(&paper->copies);
	td_strlist_clear(&paper->foot);
	free(paper);
}

void
td_draft_clear(struct td_draft *draft)
{
	if (!draft)
		return;
	for (size_t i = 0; i < draft->count; i++)
		free_paper(draft->papers[i]);
	free(draft->papers);
	free(draft->title);
	free(draft->commit);
	free(draft->origin);
	*draft = (struct td_draft)TD_DRAFT_INIT;
}
