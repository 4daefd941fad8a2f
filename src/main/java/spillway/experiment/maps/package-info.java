/** Maps of outcomes: every combination of a few parameter values, several seeds each, kept in files that a later call goes on with. */
package spillway.experiment.maps;
