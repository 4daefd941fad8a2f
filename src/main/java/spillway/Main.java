package spillway;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spillway.run.Replicates;
import spillway.run.RunWorkFactory;

/** The program: the one place where model, charts and verdict meet the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        boolean terminal = Boolean.getBoolean("spillway.terminal");
        Workshop workshop = new Workshop(Main::model, folder -> {}, Main::verdict, Path.of("runs"), terminal);
        System.exit(new SpillwayCommand(workshop).execute(out, err, args));
    }

    private static RunWorkFactory<?> model() {
        throw new UnsupportedOperationException("this build has no model yet");
    }

    /** Class frequencies over the replicates. */
    private static Map<String, Object> verdict(List<Replicates.Outcome> outcomes) {
        Map<String, Integer> frequencies = new TreeMap<>();
        outcomes.forEach(outcome -> frequencies.merge(outcome.summary().outcome(), 1, Integer::sum));
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("frequencies", frequencies);
        return entries;
    }
}
