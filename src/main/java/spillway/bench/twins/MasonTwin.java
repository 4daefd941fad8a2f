package spillway.bench.twins;

import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.DoubleGrid2D;
import sim.field.grid.SparseGrid2D;
import sim.util.Bag;

/** The workload as a MASON model: agents on a sparse grid, knowledge on grids of doubles, the state's own generator. */
final class MasonTwin extends SimState implements TwinRun {
    private static final long serialVersionUID = 1L;

    /** Who lives where. */
    final SparseGrid2D land = new SparseGrid2D(Rules.WIDTH, Rules.HEIGHT);
    /** What can be learnt in each cell this quarter. */
    final DoubleGrid2D reach = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT);
    /** Skill of all who lived in each cell this quarter. */
    final DoubleGrid2D skills = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT);
    /** Talents in each place. */
    final int[] residents = new int[Rules.PLACES];
    /** Room for the weights of a choice. */
    final double[] weight = new double[Rules.PLACES];
    /** The rules. */
    final transient Rules rules;

    private final Bag talents = new Bag();
    private final DoubleGrid2D knowledge = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT, 0.5);

    /** A run whose agents have schedule entries of their own, or share one. */
    MasonTwin(Workload workload, boolean entryEach) {
        super(workload.seed());
        rules = new Rules(workload.talents());
        start();
        new Beginning(workload.seed()).people(workload.talents(), this::settle);
        Steppable opening = state -> open();
        schedule.scheduleRepeating(Schedule.EPOCH, 0, opening);
        if (entryEach) {
            for (int i = 0; i < talents.numObjs; i++) {
                schedule.scheduleRepeating(Schedule.EPOCH, 1, (TalentAgent) talents.objs[i]);
            }
        } else {
            Steppable all = this::stepAll;
            schedule.scheduleRepeating(Schedule.EPOCH, 1, all);
        }
        schedule.scheduleRepeating(Schedule.EPOCH, 2, new MooreDiffuser(rules, knowledge, skills));
    }

    private void settle(int number, int place, int x, int y, double skill) {
        TalentAgent talent = new TalentAgent(place, x, y, skill);
        talents.add(talent);
        land.setObjectLocation(talent, x, y);
        residents[place]++;
    }

    private void stepAll(SimState state) {
        for (int i = 0; i < talents.numObjs; i++) {
            ((TalentAgent) talents.objs[i]).step(state);
        }
    }

    private void open() {
        double[] mean = new double[Rules.PLACES];
        for (int x = 0; x < Rules.WIDTH; x++) {
            for (int y = 0; y < Rules.HEIGHT; y++) {
                double here = Rules.reach(knowledge.field[x][y]);
                reach.field[x][y] = here;
                mean[Rules.place(x, y)] += here / Rules.CELLS;
            }
        }
        rules.open(mean, residents, talents.numObjs);
    }

    @Override
    public void quarter() {
        schedule.step(this);
    }

    @Override
    public Outcome outcome() {
        Outcome.Tally tally = new Outcome.Tally();
        for (int i = 0; i < talents.numObjs; i++) {
            TalentAgent talent = (TalentAgent) talents.objs[i];
            tally.add(talent.place(), talent.skill());
        }
        return tally.with(knowledge.field);
    }
}
