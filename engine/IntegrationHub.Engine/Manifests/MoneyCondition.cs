using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>What has to be so for an amount to count.</summary>
/// <param name="Path">Where a value is.</param>
/// <param name="Values">What it may be; null stands for nothing being there.</param>
public sealed record MoneyCondition(string Path, IReadOnlyList<JsonElement> Values);
