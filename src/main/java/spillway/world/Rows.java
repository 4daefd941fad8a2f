package spillway.world;

import static spillway.world.Axis.ROW;

import java.util.Map;

/** A table that grows: one row an agent. A row whose agent has left is used again, the last to leave first; {@link #id} never is. */
abstract sealed class Rows permits Firms, Talents {
    @Column(unit = "count", doc = "One more than the highest row in use")
    public int count;

    @Column(unit = "count", doc = "Rows with an agent that is present")
    public int present;

    @Column(unit = "switch", by = ROW, doc = "Whether the row holds an agent that is present")
    public boolean[] active;

    @Column(unit = "key", by = ROW, doc = "Identity, a function of place and time of birth that no policy can shift")
    public long[] id;

    @Column(unit = "row", by = ROW, doc = "Rows to use again, the last one first", kept = true)
    int[] free;

    @Column(unit = "count", doc = "How many rows wait to be used again")
    int freeCount;

    private final Columns columns = Columns.of(getClass());
    private final Map<Axis, Integer> lengths;
    private final int least;

    /** An empty table that first makes room for {@code least} rows; {@code lengths} of the axes that its rows have. */
    Rows(int least, Map<Axis, Integer> lengths) {
        this.least = least;
        this.lengths = lengths;
        columns.allocate(this, lengths);
    }

    /** A row for a newcomer, all of whose attributes are zero. */
    public int add(long newcomer) {
        int row;
        if (freeCount > 0) {
            row = free[--freeCount];
            columns.clear(this, row);
        } else {
            if (count == active.length) {
                columns.grow(this, Math.max(least, count + count / 2), lengths);
            }
            row = count++;
        }
        active[row] = true;
        id[row] = newcomer;
        present++;
        return row;
    }

    /** Gives the row of an agent that has left back. */
    public void remove(int row) {
        active[row] = false;
        present--;
        free[freeCount++] = row;
    }
}
