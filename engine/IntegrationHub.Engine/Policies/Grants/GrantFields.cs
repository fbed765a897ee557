namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>What a surface calls the parts of a grant, so that a message names them as the caller wrote them.</summary>
/// <param name="Tools">The tools.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Connections">The connections.</param>
/// <param name="Agents">The agents.</param>
/// <param name="MaxCount">The number of writes.</param>
/// <param name="MaxAmount">The money of each.</param>
/// <param name="MaxTotal">The money of all.</param>
/// <param name="Life">How long.</param>
public sealed record GrantFields(
    string Tools, string Groups, string Connections, string Agents, string MaxCount, string MaxAmount, string MaxTotal, string Life);
