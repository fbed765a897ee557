using IntegrationHub.Sandbox.Seed;

namespace IntegrationHub.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed class SandboxOptions
{
    /// <summary>Port on 127.0.0.1; 0, the default, takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>File that keeps the shop; its folder is made when missing. Several processes may use one file at a time and see one
    /// shop. Null, the default, keeps it in memory only.</summary>
    public string? StateFile { get; init; }

    /// <summary>What a new shop has in it. Ignored when <see cref="StateFile"/> already holds one. The shop by default.</summary>
    public SandboxSeed Seed { get; init; } = SandboxSeed.Shop;

    /// <summary>A file whose shop a new shop begins with, instead of <see cref="Seed"/>: what <c>GET /_sandbox/state</c> gave, or a state
    /// file. Null, the default, uses none.</summary>
    public string? SeedFile { get; init; }

    /// <summary>The clock of the shop; the machine's by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Another history than the shop's own to begin with, for tests. Null, the default, tells none.</summary>
    internal Action<SeedScript>? Story { get; init; }
}
