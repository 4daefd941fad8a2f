package spillway.experiment.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;
import spillway.run.RunningProgram;

/** The two batch scripts of a study: an array with a task for each chunk, and what gathers behind it. */
final class SlurmScripts {
    static final String ARRAY = "array.sbatch";
    static final String GATHER = "gather.sbatch";

    private final StudyFolder study;
    private final Jobs jobs;
    private final Terms terms;

    SlurmScripts(StudyFolder study, Jobs jobs, Terms terms) {
        this.study = study;
        this.jobs = jobs;
        this.terms = terms;
    }

    /** Writes both for these chunks. */
    void write(int[] chunks) throws IOException, RunRefused {
        String atOnce = terms.atOnce().isPresent() ? "%" + terms.atOnce().getAsInt() : "";
        List<String> array = options("spillway-" + study.plan().study(), "%A_%a.log", terms.cores());
        array.add("--array=" + ChunkList.text(chunks) + atOnce);
        array.add("--requeue");
        array.add("--open-mode=append");
        array.add("--signal=B:TERM@60");
        jobs.script(
                ARRAY,
                script("Makes the chunks of a study in which runs are missing, a task for each.", array, "array.sh"));
        List<String> gather = options("spillway-gather", "gather-%j.log", 1);
        jobs.script(GATHER, script("Gathers the runs of a study and names what is missing.", gather, "gather.sh"));
    }

    private List<String> options(String name, String log, int cores) throws RunRefused {
        List<String> options = new ArrayList<>();
        options.add("--job-name=" + name);
        options.add("--cpus-per-task=" + cores);
        options.add("--mem=" + terms.memory() + "M");
        options.add("--chdir=" + ShellText.value(Path.of("").toAbsolutePath().toString()));
        options.add("--output="
                + ShellText.value(ShellText.pattern(jobs.file("logs").toString()) + "/" + log));
        terms.partition().ifPresent(partition -> options.add("--partition=" + partition));
        terms.account().ifPresent(account -> options.add("--account=" + account));
        terms.time().ifPresent(time -> options.add("--time=" + time));
        options.addAll(terms.further());
        return options;
    }

    /** A script: what the scheduler reads, the words that this study needs, and what is done with them. */
    private String script(String what, List<String> options, String body) throws IOException, RunRefused {
        List<String> program = new ArrayList<>();
        for (String word : jobs.program()) {
            program.add(ShellText.word(word));
        }
        List<String> lines =
                new ArrayList<>(List.of("#!/bin/bash", "# " + what + " Written by: spillway study submit"));
        options.forEach(option -> lines.add("#SBATCH " + option));
        lines.add("");
        lines.add("study="
                + ShellText.word(study.path().toAbsolutePath().normalize().toString()));
        lines.add("chunks=" + study.plan().chunks().count());
        lines.add("memory=" + terms.memory());
        lines.add("java=" + ShellText.word(terms.java().orElse(RunningProgram.java())));
        lines.add("home=" + ShellText.word(System.getProperty("spillway.home", "")));
        lines.add("program=(" + String.join(" ", program) + ")");
        lines.add("");
        return String.join("\n", lines) + "\n" + resource(body);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SlurmScripts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
