package spillway.world;

import java.util.Arrays;

/** All high-skill people of working age, one array per attribute; each row stands for {@link #persons} people. */
public final class Talents {
    /** People one row stands for, 10,000. */
    public final double persons;
    /** One more than the highest row in use. */
    public int count;
    /** How many are present. */
    public int present;

    public boolean[] active = new boolean[0];
    public long[] id = new long[0];
    public int[] region = new int[0];
    /** Where they live: land cell, or the pseudo-cell of an outer region. */
    public int[] cell = new int[0];
    /** Field of training: index of a knowledge group. */
    public byte[] field = new byte[0];
    /** Region of household registration; the number of regions stands for the rest of China. */
    public int[] home = new int[0];
    /** Quarter index of graduation or arrival; negative for those of the base year. */
    public int[] since = new int[0];
    /** Whether they have work. */
    public boolean[] employed = new boolean[0];
    /** Relative ability, mean 1. */
    public double[] quality = new double[0];

    private int[] free = new int[0];
    private int freeCount;

    /** Talents of whom each row stands for {@code persons} (10,000). */
    public Talents(double persons) {
        this.persons = persons;
    }

    /** A row for a newcomer. */
    public int add(long talentId) {
        int row;
        if (freeCount > 0) {
            row = free[--freeCount];
        } else {
            if (count == active.length) {
                grow(Math.max(1024, count + count / 2));
            }
            row = count++;
        }
        active[row] = true;
        employed[row] = false;
        id[row] = talentId;
        present++;
        return row;
    }

    /** Gives the row of somebody who has left or retired back. */
    public void remove(int row) {
        active[row] = false;
        present--;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(64, freeCount * 2));
        }
        free[freeCount++] = row;
    }

    /** The talent in {@code row} as something to look at. */
    public Talent talent(int row) {
        return new Talent(this, row, id[row]);
    }

    private void grow(int capacity) {
        active = Arrays.copyOf(active, capacity);
        id = Arrays.copyOf(id, capacity);
        region = Arrays.copyOf(region, capacity);
        cell = Arrays.copyOf(cell, capacity);
        field = Arrays.copyOf(field, capacity);
        home = Arrays.copyOf(home, capacity);
        since = Arrays.copyOf(since, capacity);
        employed = Arrays.copyOf(employed, capacity);
        quality = Arrays.copyOf(quality, capacity);
    }
}
