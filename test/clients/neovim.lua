-- What a coach does in Neovim, one thing after the other: the steps that the environment variable RUNPLAN_STEPS names.
-- What was seen is written as JSON to the file that RUNPLAN_SEEN names. Nothing is waited for by the clock: each step polls until it sees what it
-- waits for, and fails after a time that is long enough for any machine.
local PATIENCE = 30000

local function wait_for(what, look)
  local found
  local seen = vim.wait(PATIENCE, function()
    found = look()
    return found
  end, 10)
  assert(seen, 'waited in vain for ' .. what)
  return found
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

-- Opens a file, and waits until the server is there for it.
local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  wait_for('a server for ' .. path, function()
    local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
    return next(clients)
  end)
end

-- Puts the cursor on the first place of words.
local function go_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search('\\V' .. words, 'cW') > 0, 'there is no ' .. words)
end

-- The findings as Neovim has them: "line rule", sorted.
local function findings()
  local list = vim.tbl_map(function(diagnostic)
    return string.format('%03d %s', diagnostic.lnum + 1, diagnostic.code or diagnostic.user_data.lsp.code)
  end, vim.diagnostic.get(0))
  table.sort(list)
  return list
end

-- The text of the window that floats above the others.
local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local buffer = vim.api.nvim_win_get_buf(window)
      return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
    end
  end
end

local steps = {}

function steps.file_type()
  open('what-goes-wrong.runplan')
  return { vim.bo.filetype, vim.bo.commentstring }
end

function steps.findings()
  open('what-goes-wrong.runplan')
  return wait_for('findings', function()
    local found = findings()
    return #found > 0 and found
  end)
end

function steps.hover()
  go_to('long 9 km')
  vim.lsp.buf.hover()
  return wait_for('the hover', floating_text)
end

-- What is offered for a target.
function steps.completion()
  go_to('8 km @ easy')
  vim.cmd('normal! 7l')
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = assert(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, PATIENCE))
  local labels = {}
  for _, answer in pairs(answers) do
    for _, item in ipairs(answer.result.items or answer.result) do
      table.insert(labels, item.label)
    end
  end
  return labels
end

function steps.code_action()
  go_to('total 40 km')
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(offered) do
      if vim.startswith(title, 'Correct the total') then
        return choose(items[index], index)
      end
    end
  end
  vim.lsp.buf.code_action()
  local before = text()
  wait_for('the offered actions', function()
    return offered
  end)
  wait_for('the repair', function()
    return text() ~= before
  end)
  wait_for('the findings after the repair', function()
    return #vim.tbl_filter(function(finding)
      return vim.endswith(finding, ' stated-total')
    end, findings()) == 0
  end)
  return { offered = offered, line = vim.api.nvim_get_current_line() }
end

function steps.format()
  open('club/autumn-10k.runplan')
  local before = text()
  vim.cmd([[g!/^#/s/^ *//]])
  vim.cmd([[%s/ easy /  easy  /]])
  assert(text() ~= before, 'nothing was disarranged')
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = PATIENCE })
  else
    vim.lsp.buf.formatting_sync(nil, PATIENCE)
  end
  return text()
end

function steps.rename()
  open('club/library.runplan')
  go_to('"Ten at Home"')
  vim.cmd('normal! l')
  vim.lsp.buf.rename('Home Ten')
  wait_for('the new name', function()
    return text():find('block "Home Ten"', 1, true)
  end)
  local uses = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
      for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
        if line:find('Home Ten', 1, true) or line:find('Ten at Home', 1, true) then
          table.insert(uses, name .. ': ' .. vim.trim(line))
        end
      end
    end
  end
  table.sort(uses)
  return uses
end

local seen = {}
for _, name in ipairs(vim.split(vim.env.RUNPLAN_STEPS, ' ')) do
  local ok, result = pcall(steps[name])
  seen[name] = ok and result or 'failed: ' .. tostring(result)
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.RUNPLAN_SEEN)
vim.cmd('qall!')
