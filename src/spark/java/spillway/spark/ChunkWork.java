package spillway.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.study.Worker;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;

/**
 * What an executor knows of a study. Spark hands each executor one copy, which opens the model when the first of its tasks needs it and
 * keeps it for the others.
 */
final class ChunkWork implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Classes of the libraries that numbers go through, of which a cluster often has another version. */
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "org.yaml.snakeyaml.Yaml",
            "org.apache.commons.math3.util.FastMath",
            "sim.engine.SimState");

    private final String folder;
    private final String home;
    private final String cache;
    private transient @Nullable Opened opened;

    /** The folder with its plan, and what makes the runs of that plan. */
    private record Opened(StudyFolder folder, TrialRunner runner) {}

    /**
     * The work of one study.
     *
     * @param folder the study's folder
     * @param home the folder that the paths in its plan are relative to
     * @param cache the folder of solved base years
     */
    ChunkWork(String folder, String home, String cache) {
        this.folder = folder;
        this.home = home;
        this.cache = cache;
    }

    /**
     * Makes what a chunk lacks, one run after another.
     *
     * @param tag tells this attempt from others at the same chunk
     * @param stopped whether no further run shall begin
     * @return why the runs cannot be made as planned, one complaint a line; nothing if all went well
     * @throws IOException if this node does not see the folder, or the runs cannot be kept; another attempt may do better
     */
    List<String> make(int chunk, String tag, BooleanSupplier stopped) throws IOException, InterruptedException {
        try {
            Opened study = opened();
            new Worker(study.runner(), 1, Progress.silent(), stopped).make(study.folder(), chunk, tag);
            return List.of();
        } catch (RunRefused refused) {
            return refused.complaints().stream()
                    .map(line -> line + " (on " + host() + ")")
                    .toList();
        }
    }

    private synchronized Opened opened() throws IOException, RunRefused {
        if (opened == null) {
            opened = open();
        }
        return opened;
    }

    private Opened open() throws IOException, RunRefused {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new IOException(folder + ": is not on " + host() + "; every node needs it at this path");
        }
        refuseForeignLibraries();
        // As in the program itself: nothing that is written depends on who starts it where.
        Locale.setDefault(Locale.ROOT);
        StudyFolder study = StudyFolder.of(Path.of(folder)).below(Path.of(home));
        StudyModel model = StudyModel.open(Path.of(study.plan().config()), BaseYears.in(Path.of(cache)));
        return new Opened(study, model.runner(study.plan(), Interruption.onRequest(), List::of));
    }

    /** No number may depend on what a cluster has installed: the program's own libraries must come before the cluster's. */
    private static void refuseForeignLibraries() throws RunRefused {
        for (String name : LIBRARIES) {
            try {
                Class<?> library = Class.forName(name, false, StudyModel.class.getClassLoader());
                if (!source(library).equals(source(StudyModel.class))) {
                    throw new RunRefused(name + ": comes from " + source(library)
                            + " and not from the program; set spark.executor.userClassPathFirst=true");
                }
            } catch (ClassNotFoundException gone) {
                throw new RunRefused(name + ": is in no jar; give the program itself with --jars");
            }
        }
    }

    private static String source(Class<?> type) {
        return String.valueOf(type.getProtectionDomain().getCodeSource().getLocation());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this node";
        }
    }
}
