package spillway.bench.twins;

import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.DoubleGrid2D;

/**
 * Fades the field, adds what talents brought, and moves each cell towards the mean over itself and its eight neighbours, cell by cell
 * into a second grid, as MASON's example of bugs that seek heat does. The edges reflect.
 */
final class MooreDiffuser implements Steppable {
    private static final long serialVersionUID = 1L;
    private static final double MOORE = 9;

    private final transient Rules rules;
    private final DoubleGrid2D knowledge;
    private final DoubleGrid2D skills;
    private final DoubleGrid2D before = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT);

    /** A diffuser of {@code knowledge} that takes in and clears {@code skills}. */
    MooreDiffuser(Rules rules, DoubleGrid2D knowledge, DoubleGrid2D skills) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.skills = skills;
    }

    @Override
    public void step(SimState state) {
        double[][] old = before.field;
        for (int x = 0; x < Rules.WIDTH; x++) {
            for (int y = 0; y < Rules.HEIGHT; y++) {
                old[x][y] = rules.renewed(knowledge.field[x][y], skills.field[x][y]);
                skills.field[x][y] = 0;
            }
        }
        for (int x = 0; x < Rules.WIDTH; x++) {
            double[] left = old[Math.max(0, x - 1)];
            double[] middle = old[x];
            double[] right = old[Math.min(Rules.WIDTH - 1, x + 1)];
            double[] next = knowledge.field[x];
            for (int y = 0; y < Rules.HEIGHT; y++) {
                int up = Math.max(0, y - 1);
                int down = Math.min(Rules.HEIGHT - 1, y + 1);
                double sum = left[up]
                        + left[y]
                        + left[down]
                        + middle[up]
                        + middle[y]
                        + middle[down]
                        + right[up]
                        + right[y]
                        + right[down];
                next[y] = middle[y] + Rules.DIFFUSED * (sum / MOORE - middle[y]);
            }
        }
    }
}
