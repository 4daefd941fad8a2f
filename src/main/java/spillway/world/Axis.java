package spillway.world;

import java.util.Map;

/** What an index of a state column counts. */
public enum Axis {
    /** Rows of a table that grows: firms, talents. */
    ROW,
    /** Cities and outer regions. */
    REGION,
    /** Regions, then the rest of China. */
    PLACE,
    SECTOR,
    /** Destinations of sales: regions, the rest of China, foreign blocs. */
    DESTINATION,
    /** Sources of direct investment. */
    SOURCE,
    /** Knowledge groups. */
    GROUP,
    /** Channels of productivity growth. */
    CHANNEL,
    /** Quarters until patient money can be used. */
    LAG,
    /** Quarters to look back on: four before this one, the oldest first, and this one. */
    RECENT,
    /** Land cells, then pseudo-cells. */
    CELL,
    /** Columns of the map from west to east. */
    EAST,
    /** Rows of the map from north to south. */
    SOUTH;

    /** How many of each there are in a world of this structure, the map and tables that grow aside. */
    static Map<Axis, Integer> lengths(Structure structure) {
        return Map.of(
                REGION,
                structure.regionCount(),
                PLACE,
                structure.regionCount() + 1,
                SECTOR,
                structure.sectorCount(),
                DESTINATION,
                structure.destinations(),
                SOURCE,
                structure.sources.length,
                GROUP,
                Structure.GROUPS.length,
                CHANNEL,
                Channel.NAMES.size(),
                LAG,
                Governments.LONGEST_LAG + 1,
                RECENT,
                5);
    }
}
