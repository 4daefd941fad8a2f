package spillway.bench.twins;

import java.util.Arrays;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Diffusion;

/** The workload as the simulator has its agents: an array an attribute, draws that are a function of agent and quarter. */
final class ColumnTwin implements TwinRun {
    /** Variance along each axis of a step to one of the nine cells of a neighbourhood. */
    private static final double MOORE_VARIANCE = 2.0 / 3;

    private final Rules rules;
    private final KeyedRandom random;
    private final Diffusion diffusion =
            new Diffusion(Rules.WIDTH, Rules.HEIGHT, Math.sqrt(Rules.DIFFUSED * MOORE_VARIANCE));
    private final double[][] knowledge = new double[Rules.WIDTH][Rules.HEIGHT];
    private final double[] reach = new double[Rules.WIDTH * Rules.HEIGHT];
    private final double[] skills = new double[Rules.WIDTH * Rules.HEIGHT];
    private final double[] weight = new double[Rules.PLACES];
    private final int[] residents = new int[Rules.PLACES];
    private final byte[] home;
    private final byte[] place;
    private final int[] cell;
    private final double[] skill;
    private int tick;

    /** A run before its first quarter. */
    ColumnTwin(Workload workload) {
        rules = new Rules(workload.talents());
        random = new RandomStreams(workload.seed()).stream("quarters");
        home = new byte[workload.talents()];
        place = new byte[workload.talents()];
        cell = new int[workload.talents()];
        skill = new double[workload.talents()];
        for (double[] line : knowledge) {
            Arrays.fill(line, 0.5);
        }
        new Beginning(workload.seed()).people(workload.talents(), this::settle);
    }

    private void settle(int talent, int where, int x, int y, double begins) {
        home[talent] = (byte) where;
        place[talent] = (byte) where;
        cell[talent] = x * Rules.HEIGHT + y;
        skill[talent] = begins;
        residents[where]++;
    }

    @Override
    public void quarter() {
        open();
        for (int i = 0; i < skill.length; i++) {
            random.at(i, tick);
            if (random.nextDouble() < Rules.MOVE_RATE) {
                choose(i);
            }
            if (random.nextDouble() < Rules.LEARN_RATE) {
                skill[i] = Rules.learnt(skill[i], reach[cell[i]]);
            }
            skills[cell[i]] += skill[i];
        }
        diffuse();
        tick++;
    }

    private void choose(int i) {
        rules.weigh(place[i], home[i], weight);
        int to = random.nextIndex(weight, Rules.PLACES);
        if (to != place[i]) {
            double uniform = random.nextDouble();
            residents[place[i]]--;
            residents[to]++;
            place[i] = (byte) to;
            cell[i] = Rules.x(to, uniform) * Rules.HEIGHT + Rules.y(to, uniform);
        }
    }

    private void open() {
        double[] mean = new double[Rules.PLACES];
        for (int x = 0; x < Rules.WIDTH; x++) {
            for (int y = 0; y < Rules.HEIGHT; y++) {
                double here = Rules.reach(knowledge[x][y]);
                reach[x * Rules.HEIGHT + y] = here;
                mean[Rules.place(x, y)] += here / Rules.CELLS;
            }
        }
        rules.open(mean, residents, skill.length);
    }

    private void diffuse() {
        for (int x = 0; x < Rules.WIDTH; x++) {
            for (int y = 0; y < Rules.HEIGHT; y++) {
                knowledge[x][y] = rules.renewed(knowledge[x][y], skills[x * Rules.HEIGHT + y]);
            }
        }
        Arrays.fill(skills, 0);
        diffusion.spread(knowledge);
    }

    @Override
    public Outcome outcome() {
        Outcome.Tally tally = new Outcome.Tally();
        for (int i = 0; i < skill.length; i++) {
            tally.add(place[i], skill[i]);
        }
        return tally.with(knowledge);
    }
}
