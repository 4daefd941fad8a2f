/** The command line: one class a command. Says nothing about the model, computes nothing of it. */
@NullMarked
package spillway.cli;

import org.jspecify.annotations.NullMarked;
