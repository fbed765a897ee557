using IntegrationHub.McpBench;

// What is measured is the program as it is published, from outside: as a client starts it, and over HTTP.
using var hub = await PublishedHub.MakeAsync(Environment.GetEnvironmentVariable("HUB_PUBLISHED"));
switch (args)
{
    case ["start"]:
        return await StartBench.RunAsync(hub);
    case ["load"]:
        return await LoadBench.RunAsync(hub);
    default:
        Console.Error.WriteLine("Say what to measure: start or load.");
        return 2;
}
