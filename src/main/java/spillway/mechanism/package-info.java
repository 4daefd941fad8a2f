/** How the region changes: one sub-package per mechanism; they meet only in the world. */
package spillway.mechanism;
