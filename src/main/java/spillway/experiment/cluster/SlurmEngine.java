package spillway.experiment.cluster;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.experiment.study.Engine;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/**
 * Job arrays of Slurm: a task for each chunk, and a job that gathers once all of them have ended, however they ended. What the tasks
 * leave in the study's folder is the record of what is done, not what Slurm says.
 */
final class SlurmEngine implements Engine {
    static final String NAME = "slurm";

    private final Terms terms;
    private final Consumer<String> teller;

    SlurmEngine(Terms terms, Consumer<String> teller) {
        this.terms = terms;
        this.teller = teller;
    }

    @Override
    public void run(StudyFolder folder, int[] chunks) throws IOException, RunRefused, InterruptedException {
        if (terms.master().isPresent()) {
            throw new RunRefused("--master: means nothing to Slurm; it is the address of a Spark cluster");
        }
        Jobs jobs = Jobs.of(folder);
        jobs.holding(() -> {
            if (terms.writeOnly()) {
                new SlurmScripts(folder, jobs, terms).write(chunks);
                jobs.markCancelled(false);
                tellWritten(jobs);
                return;
            }
            refuseTwice(folder);
            new SlurmScripts(folder, jobs, terms).write(chunks);
            submit(jobs, chunks);
        });
    }

    private void tellWritten(Jobs jobs) throws RunRefused {
        String array = ShellText.word(jobs.file(SlurmScripts.ARRAY).toString());
        String gather = ShellText.word(jobs.file(SlurmScripts.GATHER).toString());
        teller.accept("written and not submitted; this submits them:");
        teller.accept("  array=$(sbatch --parsable " + array + ")");
        teller.accept("  sbatch --dependency=afterany:\"$array\" " + gather);
    }

    private void refuseTwice(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        if (queue(folder).isBusy()) {
            throw new RunRefused(folder.path() + ": job "
                    + Jobs.of(folder).submission().orElseThrow().array()
                    + " of it is still under way; wait for it, or take it off with spillway study cancel");
        }
    }

    private void submit(Jobs jobs, int[] chunks) throws IOException, RunRefused, InterruptedException {
        jobs.markCancelled(false);
        String array = Slurm.submit(jobs.file(SlurmScripts.ARRAY));
        String gather;
        try {
            gather = Slurm.submit(jobs.file(SlurmScripts.GATHER), "--dependency=afterany:" + array);
        } catch (RunRefused refused) {
            Slurm.cancel(array);
            throw refused;
        }
        String list = ChunkList.text(chunks);
        try {
            jobs.write(new Jobs.Submission(NAME, array, gather, list));
        } catch (IOException full) {
            // A job that nobody can find again must not run.
            Slurm.cancel(array, gather);
            throw full;
        }
        teller.accept("job " + array + " makes " + chunks.length + (chunks.length == 1 ? " chunk" : " chunks") + " ("
                + list + "), job " + gather + " gathers; logs in " + jobs.file("logs"));
    }

    @Override
    public int mostChunks() throws IOException, RunRefused, InterruptedException {
        return Slurm.mostTasks();
    }

    @Override
    public Queue queue(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        Optional<Jobs.Submission> submitted = Jobs.of(folder).submission();
        return submitted.isEmpty()
                ? Queue.NONE
                : together(
                        Slurm.queue(submitted.get().array()),
                        Slurm.queue(submitted.get().gather()));
    }

    private static Queue together(Queue array, Queue gather) {
        return array.isBusy() ? array : new Queue(gather.running(), gather.waiting(), gather.isBusy() ? "gathers" : "");
    }

    @Override
    public boolean cancel(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        Optional<Jobs.Submission> submitted = Jobs.of(folder).submission();
        if (submitted.isEmpty() || !queue(folder).isBusy()) {
            return false;
        }
        // A task that is told to stop would otherwise ask to begin anew.
        Jobs.of(folder).markCancelled(true);
        Slurm.cancel(submitted.get().array(), submitted.get().gather());
        return true;
    }
}
