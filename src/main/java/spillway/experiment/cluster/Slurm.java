package spillway.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spillway.experiment.study.Engine.Queue;
import spillway.run.RunRefused;

/** The commands of Slurm that a study needs. */
final class Slurm {
    private static final String MOST = "MaxArraySize";
    private static final Set<String> RUNS = Set.of("R", "CG", "CF", "S", "ST", "SI", "SO");

    private Slurm() {}

    /** The largest number of tasks in an array on this site, whose numbers begin with 0. */
    static int mostTasks() throws IOException, RunRefused, InterruptedException {
        Command.Said said = Command.run("scontrol", "show", "config");
        for (String line : said.output().split("\n")) {
            String[] entry = line.split("=", 2);
            if (entry.length == 2 && entry[0].strip().equals(MOST)) {
                return Integer.parseInt(entry[1].strip());
            }
        }
        throw new RunRefused("scontrol: does not say how large an array may be: " + said.lastLine());
    }

    /**
     * Submits a script and gives the number of the job.
     *
     * @throws RunRefused with what Slurm has against it
     */
    static String submit(Path script, String... options) throws IOException, RunRefused, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sbatch", "--parsable"));
        words.addAll(List.of(options));
        words.add(script.toString());
        Command.Said said = Command.run(words);
        String id = said.lastLine().split(";", 2)[0];
        if (said.exitCode() != 0 || !id.matches("\\d+")) {
            throw new RunRefused("sbatch refused " + script + ": " + said.lastLine());
        }
        return id;
    }

    /** What runs and waits of a job. */
    static Queue queue(String job) throws IOException, RunRefused, InterruptedException {
        Command.Said said = Command.run("squeue", "--noheader", "--array", "--jobs=" + job, "--format=%t|%r");
        if (said.exitCode() != 0) {
            if (said.output().contains("Invalid job id")) {
                return Queue.NONE;
            }
            throw new RunRefused(said.named("squeue"));
        }
        int running = 0;
        int waiting = 0;
        String why = "";
        for (String line : said.output().strip().split("\n")) {
            String[] task = line.strip().split("\\|", 2);
            if (RUNS.contains(task[0])) {
                running++;
            } else if (task[0].equals("PD") || task[0].startsWith("R")) {
                waiting++;
                why = task.length > 1 ? task[1] : "";
            }
        }
        return new Queue(running, waiting, why);
    }

    /** Takes jobs off the queue and ends what runs of them. */
    static void cancel(String... jobs) throws IOException, RunRefused, InterruptedException {
        List<String> words = new ArrayList<>(List.of("scancel"));
        words.addAll(List.of(jobs));
        Command.Said said = Command.run(words);
        if (said.exitCode() != 0 && !said.output().contains("Invalid job id")) {
            throw new RunRefused(said.named("scancel"));
        }
    }
}
