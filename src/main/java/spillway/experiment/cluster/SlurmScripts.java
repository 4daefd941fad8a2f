package spillway.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/** The two batch scripts of a study: an array with a task for each chunk, and what gathers behind it. */
final class SlurmScripts {
    static final String ARRAY = "array.sbatch";
    static final String GATHER = "gather.sbatch";

    private static final String MAKES =
            "# Makes the chunks of a study that are missing, a task for each; written by: spillway study submit";
    private static final String GATHERS =
            "# Gathers the runs of a study and names what is missing; written by: spillway study submit";

    private static final String PROGRAM = """
            # The program and its heap, which is three quarters of the memory that the task was given.
            memory=${SLURM_MEM_PER_NODE:-%d}
            program=(%s -XX:+UseSerialGC -XX:ActiveProcessorCount="${SLURM_CPUS_PER_TASK:-1}" -Xmx$((memory * 3 / 4))m
                -Djava.awt.headless=true -Dspillway.home=%s %s)
            study=%s
            """;

    private static final String WORK = """

            "${program[@]}" study work "$study" --chunk "$SLURM_ARRAY_TASK_ID" --of %d --quiet \\
                --threads "${SLURM_CPUS_PER_TASK:-1}" --worker "$SLURM_JOB_ID-${SLURM_RESTART_COUNT:-0}" &
            worker=$!
            # A minute before its time is over, and where it is preempted, the task is told to stop; what has ended stays.
            trap 'kill -TERM "$worker" 2> /dev/null' TERM
            wait "$worker"
            code=$?
            while kill -0 "$worker" 2> /dev/null; do
                wait "$worker"
                code=$?
            done
            case $code in
                0) exit 0 ;;
                2) echo "refused, as it says above; the same would be refused again"; exit 2 ;;
                137) echo "killed: out of memory if nobody did it; spillway study submit --memory asks for more" ;;
            esac
            # Slurm itself begins anew only what a node has lost.
            if [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then
                echo "ended with $code on ${SLURMD_NODENAME:-?}; begins anew where it was"
                scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && sleep 60
            fi
            exit "$code"
            """;

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
                script(MAKES, array) + String.format(WORK, study.plan().chunks().count()));
        List<String> gather = options("spillway-gather", "gather-%j.log", 1);
        jobs.script(GATHER, script(GATHERS, gather) + "\nexec \"${program[@]}\" study gather \"$study\"\n");
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

    private String script(String what, List<String> options) throws IOException, RunRefused {
        StringBuilder text = new StringBuilder("#!/bin/bash\n").append(what).append('\n');
        options.forEach(option -> text.append("#SBATCH ").append(option).append('\n'));
        List<String> program = new ArrayList<>();
        for (String word : jobs.program()) {
            program.add(ShellText.word(word));
        }
        return text.append('\n')
                .append(String.format(
                        PROGRAM,
                        terms.memory(),
                        ShellText.word(terms.java().orElse(ownJava())),
                        ShellText.word(System.getProperty("spillway.home", "")),
                        String.join(" ", program),
                        ShellText.word(study.path().toAbsolutePath().normalize().toString())))
                .toString();
    }

    private static String ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
