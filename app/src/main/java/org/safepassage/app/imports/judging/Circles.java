package org.safepassage.app.imports.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A directed graph that finds its circles: sets of nodes each of which leads to every other.
/// (Tarjan 1972, with a stack of its own in place of recursion, so that long chains do no harm.)
final class Circles {
    private final List<List<Integer>> next = new ArrayList<>();

    /// Adds a node and returns its number, counted from 0.
    int addNode() {
        next.add(new ArrayList<>());
        return next.size() - 1;
    }

    void addEdge(int from, int to) {
        next.get(from).add(to);
    }

    /// All largest sets of two or more nodes that lead to one another.
    List<List<Integer>> find() {
        Search search = new Search(next.size());
        for (int node = 0; node < next.size(); node++) {
            if (search.order[node] < 0) {
                search.from(node);
            }
        }
        return search.found;
    }

    /// The state of one search.
    private final class Search {
        private final int[] order;
        private final int[] lowest;
        private final int[] done;
        private final boolean[] open;
        private final Deque<Integer> path = new ArrayDeque<>();
        private final Deque<Integer> seen = new ArrayDeque<>();
        private final List<List<Integer>> found = new ArrayList<>();
        private int count;

        Search(int nodes) {
            order = new int[nodes];
            lowest = new int[nodes];
            done = new int[nodes];
            open = new boolean[nodes];
            Arrays.fill(order, -1);
        }

        void from(int root) {
            enter(root);
            while (!path.isEmpty()) {
                int node = path.element();
                if (done[node] < next.get(node).size()) {
                    int to = next.get(node).get(done[node]++);
                    if (order[to] < 0) {
                        enter(to);
                    } else if (open[to]) {
                        lowest[node] = Math.min(lowest[node], order[to]);
                    }
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            order[node] = count;
            lowest[node] = count++;
            open[node] = true;
            path.push(node);
            seen.push(node);
        }

        private void leave(int node) {
            path.pop();
            if (!path.isEmpty()) {
                int before = path.element();
                lowest[before] = Math.min(lowest[before], lowest[node]);
            }
            if (lowest[node] != order[node]) {
                return;
            }
            List<Integer> circle = new ArrayList<>();
            int member;
            do {
                member = seen.pop();
                open[member] = false;
                circle.add(member);
            } while (member != node);
            if (circle.size() > 1) {
                found.add(circle);
            }
        }
    }
}
