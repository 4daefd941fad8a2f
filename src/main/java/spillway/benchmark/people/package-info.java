/** People alone: who moves where when nothing but the choice of a place is left of the model. */
package spillway.benchmark.people;
