/** The command line: one class a command. Says nothing about the model, computes nothing of it. */
package spillway.cli;
