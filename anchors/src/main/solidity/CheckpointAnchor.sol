// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Tree heads of transparency logs, each larger than the one before
/// @notice Whoever sends the transaction vouches for a checkpoint of a log. Nobody owns this
/// contract, nothing can be paid to it and nothing in it can be changed or taken back.
contract CheckpointAnchor {
    struct Head {
        uint64 treeSize;
        bytes32 rootHash;
    }

    /// @notice The last checkpoint of a log, by sender.
    mapping(address sender => mapping(bytes32 logId => Head)) public heads;

    /// @param sender whose transaction it was
    /// @param logId SHA-256 of the log's origin
    /// @param treeSize entries of the tree
    /// @param rootHash root of the tree at that size (RFC 6962)
    event Anchored(
        address indexed sender,
        bytes32 indexed logId,
        uint64 indexed treeSize,
        bytes32 rootHash
    );

    /// @notice The tree of this log has been at least as large before.
    error TreeNotGrown(uint64 anchored, uint64 given);

    /// @notice Anchors a checkpoint; its tree has to be larger than the last one's of this sender.
    function anchor(bytes32 logId, uint64 treeSize, bytes32 rootHash) external {
        Head storage head = heads[msg.sender][logId];
        if (treeSize <= head.treeSize) revert TreeNotGrown(head.treeSize, treeSize);
        head.treeSize = treeSize;
        head.rootHash = rootHash;
        emit Anchored(msg.sender, logId, treeSize, rootHash);
    }
}
