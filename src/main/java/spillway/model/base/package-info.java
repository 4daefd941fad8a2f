/**
 * The first world of a run: the base year solved from data for the firms that a seed realises.
 *
 * <p>Order of the solution: structure, people and labour, firms, trade, balance sheets, amenities; then a few held quarters
 * that must stay put, then the year 2010 itself, against whose panel the level of each region is corrected.
 */
@NullMarked
package spillway.model.base;

import org.jspecify.annotations.NullMarked;
