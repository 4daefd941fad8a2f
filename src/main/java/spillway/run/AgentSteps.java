package spillway.run;

import spillway.world.World;

/** Counts agent-steps: one for each firm, talent and city that is there at the end of a quarter. */
public final class AgentSteps implements Observer {
    private long count;

    /** The agent-steps of the quarter that {@code world} has just ended. */
    static long in(World world) {
        return (long) world.firms.present + world.talents.present + world.structure.regionCount();
    }

    @Override
    public void quarter(World world) {
        count += in(world);
    }

    /** Those so far. */
    public long count() {
        return count;
    }
}
