package spillway.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import spillway.run.RunDriver;
import spillway.run.RunWorkFactory;

/**
 * What the commands work with.
 *
 * @param model the model, made when a command needs it
 * @param charts what draws charts and page into a run folder from its logs
 * @param runs where runs without a place of their own go
 * @param showsProgress whether standard error is a terminal
 */
public record Workshop(
        Supplier<? extends RunWorkFactory<?>> model, RunDriver.Finish charts, Path runs, boolean showsProgress) {}
