package spillway.experiment;

import spillway.world.World;

/**
 * What watches one run and says in the end what it was like; it must not change the world.
 *
 * @param <R> what it says
 */
public interface Recorder<R> {

    /** Notes the quarter that has just ended. */
    void quarter(World world);

    /** What the run was like, once it has ended in {@code world}. */
    R result(World world);
}
