package spillway.mechanism.migration;

/**
 * One of the places among which a talent chooses when it considers to move.
 *
 * @param place row of the region; the number of regions stands for the rest of China
 * @param utility what the place is worth to live in, relative to the base year
 * @param cost what moving there costs, in the same unit; 0 for staying
 * @param chance chance that it is chosen, given that the talent considers to move
 */
public record MoveOption(int place, double utility, double cost, double chance) {}
