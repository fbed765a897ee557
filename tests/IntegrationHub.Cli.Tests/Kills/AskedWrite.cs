using System.Collections.Concurrent;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>A write that was asked for: a customer with an address of its own, so that each effect can be told from the others.</summary>
internal sealed class AskedWrite(string email, Intent intent)
{
    public string Email => email;

    public Intent Intent => intent;

    /// <summary>The proposals that were told for it: more than one when an answer was lost.</summary>
    public ConcurrentBag<string> Proposals { get; } = [];

    /// <summary>The customer that the hub said was made.</summary>
    public string? Result { get; set; }

    /// <summary>An answer that nobody should get.</summary>
    public string? Wrong { get; set; }
}
